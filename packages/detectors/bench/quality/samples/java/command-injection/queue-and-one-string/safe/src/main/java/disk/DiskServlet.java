package disk;

import java.io.IOException;
import java.util.LinkedList;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/disk")
public class DiskServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String header = request.getHeader("X-Volume");
        LinkedList<String> volumes = new LinkedList<>();
        volumes.addLast("/srv");
        volumes.addLast("/var");
        volumes.addFirst(header == null ? "/" : header);
        String volume = volumes.getLast();
        Process process = Runtime.getRuntime().exec("/usr/local/bin/usage " + volume);
        try {
            response.setStatus(process.waitFor() == 0 ? 204 : 503);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
