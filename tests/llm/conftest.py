"""What all tests of the model side may ask for."""

from tests.llm.llama import llama as llama
