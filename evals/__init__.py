"""The eval set and its harness: samples, solver, scorers, metrics, the report and the gate.

It imports the service and is imported by none of it but `lasttime eval`.
"""
