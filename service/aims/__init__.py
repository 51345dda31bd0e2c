"""What is to be learned: what a goal or a hypothesis names, and how far a question serves it. Grammar over the parse."""
