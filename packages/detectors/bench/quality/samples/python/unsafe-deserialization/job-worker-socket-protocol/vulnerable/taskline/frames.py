import struct

HEADER = struct.Struct("!I")
MAX_FRAME = 1024 * 1024


class FrameError(Exception):
    pass


async def read_frame(reader):
    header = await reader.readexactly(HEADER.size)
    (size,) = HEADER.unpack(header)
    if size > MAX_FRAME:
        raise FrameError("frame is too large")
    return await reader.readexactly(size)


def write_frame(writer, body):
    writer.write(HEADER.pack(len(body)) + body)
