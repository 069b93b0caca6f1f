# SPDX-License-Identifier: Apache-2.0
"""How the command behaves among others: pipes, terminals, big input."""

import os
import pty
import signal
import subprocess

from command import COMMAND, environment, run

GOOD = b"NOI CUR OUR NOR STA\n"


def on_terminal(*arguments, **more):
    """What the command writes when it is a terminal that it writes to."""
    main, terminal = pty.openpty()
    with subprocess.Popen([COMMAND, *arguments], stdout=terminal,
                          env=environment() | more):
        os.close(terminal)
        text = b""
        while chunk := read_or_nothing(main):
            text += chunk
    os.close(main)
    return text


def read_or_nothing(descriptor):
    try:
        return os.read(descriptor, 4096)
    except OSError:  # nobody has the terminal open any more
        return b""


def test_colour_is_for_terminals():
    assert b"\033[1;31merror\033[0m" in on_terminal("check", "TIA",
                                                    TERM="xterm")
    assert b"\033" not in on_terminal("check", "TIA", TERM="dumb")
    assert b"\033" not in on_terminal("check", "TIA", TERM="xterm",
                                      NO_COLOR="1")
    assert b"\033" in on_terminal("check", "TIA", TERM="xterm", NO_COLOR="")
    assert b"\033" not in run("check", "TIA", TERM="xterm").stdout


def test_a_reader_that_has_had_enough():
    """Ends by the signal and without a word, even if it was told to ignore."""
    for restore in [True, False]:
        with subprocess.Popen([COMMAND, "check"], stdin=subprocess.PIPE,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              env=environment(),
                              restore_signals=restore) as process:
            process.stdout.close()
            try:
                process.stdin.write(b"TIA\n" * 100000)
                process.stdin.close()
            except BrokenPipeError:
                pass
            process.stdin = None
            assert process.stderr.read() == b""
        assert process.returncode == -signal.SIGPIPE


def test_output_that_cannot_be_written():
    with open("/dev/full", "wb") as full:
        for arguments in [("check", "NOI"), ("explain", "NOI"), ("--help",)]:
            done = subprocess.run([COMMAND, *arguments], stdout=full,
                                  stderr=subprocess.PIPE, check=False,
                                  env=environment())
            assert done.returncode == 2
            assert b"standard output" in done.stderr


def test_the_last_line_needs_no_line_break():
    for stdin in [GOOD * 2, (GOOD * 2)[:-1], GOOD.replace(b"\n", b"\r\n") * 2]:
        done = run("check", stdin=stdin)
        assert done.stdout == b"1: ok\n2: ok\n"


def test_lines_across_the_ends_of_the_buffer():
    """Whatever place of a line the end of the buffer falls on."""
    for length in range(1, 40):
        padding = b"NOI " * (16 * 1024) + b" " * length + b"\n"
        done = run("check", "--quiet", "--json", stdin=padding + GOOD * 9000)
        assert b'"policies":9001,"ok":9000' in done.stdout


def test_long_lines():
    line = b"NOI " * 250000
    done = run("check", "--quiet", stdin=line + b"\n" + GOOD)
    assert done.stdout.startswith(b"2 policies: 1 ok")
    done = run("check", "--quiet", stdin=GOOD + line * 2)
    assert done.returncode == 2
    assert done.stderr == b"p3p: standard input: line 2 is too long\n"


def test_constant_memory(tmp_path):
    """A tenth of the input is all that it could hold at once."""
    path = tmp_path / "policies"
    path.write_bytes((GOOD + b"NOI CURa TIA OUR IND\n") * 1000000)
    done = subprocess.run(
        ["sh", "-c", f"ulimit -d 4096; '{COMMAND}' check --quiet < '{path}'"],
        capture_output=True, check=False)
    assert done.stdout.startswith(b"2000000 policies: 1000000 ok")


def test_input_that_cannot_be_read():
    directory = os.open("/", os.O_RDONLY)
    done = subprocess.run([COMMAND, "check"], stdin=directory,
                          capture_output=True, check=False)
    os.close(directory)
    assert done.returncode == 2 and b"standard input" in done.stderr


def test_versions():
    for arguments in [("--version",), ("check", "--version"),
                      ("inspect", "--version")]:
        done = run(*arguments)
        assert done.returncode == 0
        assert done.stdout.startswith(b"p3p (mod_p3p) ")
