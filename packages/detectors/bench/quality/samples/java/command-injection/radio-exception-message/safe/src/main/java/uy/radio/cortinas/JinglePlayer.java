package uy.radio.cortinas;

import java.io.IOException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/jingles/announce")
public class JinglePlayer extends HttpServlet {
    private static final class UnknownJingle extends Exception {
        UnknownJingle(String message) {
            super(message);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String jingle = request.getParameter("jingle");
        String spoken;
        try {
            spoken = lengthOf(jingle);
        } catch (UnknownJingle unknown) {
            spoken = unknown.getMessage();
        }
        Runtime.getRuntime().exec(new String[] {"sh", "-c", "espeak \"" + spoken + "\""});
        response.setStatus(202);
    }

    private static String lengthOf(String jingle) throws UnknownJingle {
        if ("morning".equals(jingle)) {
            return "twelve seconds";
        }
        if ("evening".equals(jingle)) {
            return "nine seconds";
        }
        throw new UnknownJingle("no jingle of that name");
    }
}
