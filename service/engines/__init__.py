"""The engines: each finds and proposes behind the protocol of service.engine."""
