"""The command line: each command is a caller of the service, each format one way to show its report."""
