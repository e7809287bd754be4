"""Runs the web application until it is told to end."""

import asyncio
import signal
import sys

from aiohttp import web

from itpchat.serve.guarding import give_memory_back
from itpchat.serve.web.application import Parts, WebFront


async def serve(parts: Parts, host: str, port: int, drain: float) -> None:
    """Serve until SIGTERM or SIGINT; then let people finish for `drain` seconds. A second one ends.

    Raises:
        OSError: the port cannot be had.
    """
    give_memory_back()
    front = WebFront(parts)
    runner = web.AppRunner(front.application(), access_log=None)
    await runner.setup()
    told = asyncio.Queue[int]()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, told.put_nowait, number)
    gathering = asyncio.create_task(front.tell_gathered())
    try:
        await web.TCPSite(runner, host, port).start()
        where = f"http://{f'[{host}]' if ':' in host else host}:{port}/"
        print(f"itpchat answers at {where}", file=sys.stderr, flush=True)
        parts.log.tell("started")
        await told.get()
        parts.log.tell("draining")
        draining = asyncio.create_task(front.drain(drain))
        again = asyncio.create_task(told.get())
        await asyncio.wait({draining, again}, return_when=asyncio.FIRST_COMPLETED)
        again.cancel()
        draining.cancel()
    finally:
        gathering.cancel()
        await runner.cleanup()
        parts.log.tell_gathered()
    parts.log.tell("stopped")
