"""The trained ear: a small classifier of questions that generalises where grammar alone does not carry over."""
