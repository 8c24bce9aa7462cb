package no.fjellvik.banner;

import java.io.IOException;
import java.nio.ByteBuffer;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class ChunkServlet extends HttpServlet {
    private static final int LARGEST = 1 << 16;

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int size = Integer.parseInt(request.getHeader("X-Chunk-Size"));
        if (size < 0) {
            response.sendError(400);
            return;
        }
        ByteBuffer buffer = ByteBuffer.allocate(size);
        int read = request.getInputStream().read(buffer.array());
        response.setStatus(read == size ? 204 : 400);
    }
}
