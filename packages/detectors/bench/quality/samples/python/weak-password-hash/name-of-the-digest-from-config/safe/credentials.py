def write(salt, digest):
    with open("/var/lib/app/credentials", "ab") as handle:
        handle.write(salt.hex().encode() + b":" + digest.hex().encode() + b"\n")
