"""Studies: their store on both databases, and the figures made of them."""
