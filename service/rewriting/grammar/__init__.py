"""Whether a short English interview question is grammatical, and why not."""

from service.rewriting.grammar.faults import grammar_faults

__all__ = ["grammar_faults"]
