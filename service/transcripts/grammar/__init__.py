"""How participants say things: clauses, who and when, how much, how it felt. Grammar over the parse, closed classes."""
