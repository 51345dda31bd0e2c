"""The command line, command by command and format by format."""
