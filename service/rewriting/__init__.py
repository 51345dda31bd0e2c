"""Rewriting: a topic recovered, candidates proposed, and the judge that no rewrite passes unverified."""
