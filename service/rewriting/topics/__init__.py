"""What a faulty question is about, as something one person does: a file for each way in which a question names it."""
