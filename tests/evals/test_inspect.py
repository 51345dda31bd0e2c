"""inspect-ai over the same scorers: a real run without a model ends with a log."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.house.files import ROOT


def test_a_run_ends_with_a_log(tmp_path: Path) -> None:
    """With kappa, clustered standard errors and each sample's answer."""
    command = [
        sys.executable, "-m", "inspect_ai", "eval", "evals/inspect_tasks.py@verdicts", "--model", "none", "--limit", "5",
        "-T", "engine=rules", "-T", "split=dev", "--log-dir", str(tmp_path), "--log-format", "json", "--display", "plain",
    ]  # fmt: skip
    environment = os.environ | {"PYTHONPATH": str(ROOT), "HOME": str(tmp_path)}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr
    (log,) = tmp_path.glob("*.json")
    told = json.loads(log.read_text("utf-8"))
    assert told["status"] == "success"
    metrics = {score["name"]: set(score["metrics"]) for score in told["results"]["scores"]}
    assert metrics["verdict"] >= {"accuracy", "stderr", "kappa", "mean_cost"}
    assert len(told["samples"]) == 5
