"""The model side: what is asked, how it is asked, and what is made of what goes wrong."""
