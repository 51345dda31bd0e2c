"""Rules of the wishlist family."""
