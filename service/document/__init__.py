"""Text in, a document out: sections, questions with exact spans, headings, purposes, and what is said to nobody."""
