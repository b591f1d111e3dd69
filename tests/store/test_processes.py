"""Files are told by a process id in their name; anybody may put others beside them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from wortlaut.store.processes import has_ended, is_running, process_mark


def test_this_process_runs_and_one_that_ended_does_not():
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        process.wait()
    assert is_running(os.getpid())
    assert not has_ended(str(os.getpid()))
    if os.name != "nt":  # where it cannot be asked, it runs
        assert has_ended(str(process.pid))


@pytest.mark.parametrize("name", ["", "a", "-1", "1.5", "²", "٣", "9" * 5000])
def test_what_is_no_id_says_nothing(name):
    assert not has_ended(name)


@pytest.mark.skipif(os.name == "nt", reason="processes are not asked there")
def test_no_process_has_a_number_beyond_all_ids():
    assert not is_running(10**18)
    assert not is_running(10**30)


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="the system does not tell when a process began")
def test_a_process_with_the_id_of_an_earlier_one_is_another():
    assert not has_ended(process_mark())
    process, _, began = process_mark().partition("t")
    assert has_ended(f"{process}t{int(began) - 1}")
    assert not has_ended(process)  # of a system that does not tell, or from before marks told it
