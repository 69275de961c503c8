"""Text files with fixed bytes."""

import gzip
import io


def write_text(path, lines, encoding="utf-8", newline="\r\n"):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes((newline.join(lines) + newline).encode(encoding))


def write_gzip(path, lines, encoding="utf-8-sig"):
    path.parent.mkdir(parents=True, exist_ok=True)
    buffer = io.BytesIO()
    with gzip.GzipFile(fileobj=buffer, mode="wb", compresslevel=9, mtime=0, filename="") as stream:
        stream.write(("\r\n".join(lines) + "\r\n").encode(encoding))
    path.write_bytes(buffer.getvalue())
