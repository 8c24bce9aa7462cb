import asyncio
import logging

from .frames import FrameError, read_frame, write_frame
from .messages import decode, encode
from .tasks import REGISTRY

log = logging.getLogger("taskline")


def execute(message):
    function = REGISTRY.get(message["task"])
    if function is None:
        return {"ok": False, "error": "unknown task"}
    try:
        return {"ok": True, "result": function(**message.get("arguments", {}))}
    except (TypeError, ValueError):
        return {"ok": False, "error": "task failed"}


async def serve_client(reader, writer):
    try:
        while True:
            body = await read_frame(reader)
            write_frame(writer, encode(execute(decode(body))))
            await writer.drain()
    except (asyncio.IncompleteReadError, ConnectionError):
        pass
    except (FrameError, ValueError) as problem:
        log.warning("closing connection: %s", type(problem).__name__)
    finally:
        writer.close()


async def main(host="0.0.0.0", port=7711):
    server = await asyncio.start_server(serve_client, host, port)
    async with server:
        await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main())
