"""The zygote: loads everything once, and forks a child for each conversation.

It has one thread and no event loop, so that a fork leaves nothing half done behind; what it loaded
is frozen, so that the children share it. A child is forked twice over: its parent is then the front
(the nearest process that adopts orphans), which outlives the zygote.

Run as `python -m itpchat.serve.ssh.zygote FD`, where FD is its line to the front.
"""

import gc
import os
import signal
import socket
import sys
from typing import Any, Never

from itpchat.serve.guarding import end_with
from itpchat.serve.ssh.handing import Message, receive, send
from itpchat.terminal.privacy import keep_memory_private


def main(descriptor: int) -> int:
    """Serve the front until it goes."""
    front = os.getppid()
    end_with(front)
    keep_memory_private()
    os.setsid()  # what is typed at the front's terminal is no business of the children
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    line = socket.socket(fileno=descriptor)
    gc.disable()
    first = receive(line)
    if first is None:
        return 0
    from itpchat.errors import ItpchatError
    from itpchat.serve.ssh.loading import load_all
    from itpchat.serve.ssh.sharing import count_no_more

    try:
        house = load_all(first[0])
    except ItpchatError as error:
        send(line, {"failed": str(error)})
        return 1
    count_no_more()
    gc.freeze()  # without a collection before: its holes would be filled by the children
    send(line, {"ready": True})
    while (received := receive(line)) is not None:
        message, files = received
        try:
            _bring_forth(line, front, house, message, files)
        except OSError as error:
            send(line, {"not_begun": message["begin"], "why": error.strerror or "fork"})
        for file in files:
            os.close(file)
    return 0


def _bring_forth(
    line: socket.socket, front: int, house: Any, message: Message, files: list[int]
) -> None:
    told, tell = os.pipe()  # the process id of the child
    wait, go = os.pipe()  # the child waits until the front is its parent
    try:
        middle = os.fork()
        if middle == 0:
            child = _forked()
            if child == 0:
                line.close()
                _live(front, house, message, files, wait, (told, tell, go))
            os.write(tell, child.to_bytes(4, "big", signed=True))
            os._exit(0)
        os.waitpid(middle, 0)
        os.close(tell)
        tell = -1
        child = int.from_bytes(os.read(told, 4) or b"\xff", "big", signed=True)
        if child <= 0:
            send(line, {"not_begun": message["begin"], "why": "fork"})
            return
        send(line, {"begun": message["begin"], "process": child})
        os.write(go, b"g")
    finally:
        for end in (told, tell, wait, go):
            if end >= 0:
                os.close(end)


def _forked() -> int:
    try:
        return os.fork()
    except OSError:
        return -1


def _live(
    front: int,
    house: Any,
    message: Message,
    files: list[int],
    wait: int,
    others: tuple[int, ...],
) -> Never:
    """Be the child: never returns, whatever happens."""
    code = 70
    try:
        for end in others:
            os.close(end)
        if os.read(wait, 1) == b"g":
            end_with(front)
            os.close(wait)
            gc.enable()
            from itpchat.serve.ssh.child import live  # loaded long since

            code = live(house, message, *files)
    finally:
        os._exit(code)


if __name__ == "__main__":
    code = main(int(sys.argv[1]))
    sys.stdout.flush()
    os._exit(code)  # not by taking the ready apps apart
