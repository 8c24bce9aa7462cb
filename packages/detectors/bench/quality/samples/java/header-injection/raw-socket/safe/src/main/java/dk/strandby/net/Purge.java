package dk.strandby.net;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

class Purge {
    void purge(String page) throws IOException {
        try (Socket socket = new Socket("cache.strandby.dk", 6081)) {
            OutputStream out = socket.getOutputStream();
            PrintWriter writer = new PrintWriter(out, false, StandardCharsets.US_ASCII);
            writer.print("PURGE /" + URLEncoder.encode(page, StandardCharsets.UTF_8) + " HTTP/1.1\r\nHost: cache\r\n\r\n");
            writer.flush();
        }
    }
}
