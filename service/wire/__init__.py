"""The outward contract as pydantic models: what is asked, what is answered, and how a report becomes an answer."""
