package fr.peltier.layout;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.beans.XMLDecoder;
import java.io.IOException;

public class LayoutServlet extends HttpServlet {
    public record Layout(int columns, int rows) {}

    private final transient ObjectMapper mapper = new ObjectMapper();

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Layout layout;
        try (XMLDecoder decoder = new XMLDecoder(request.getInputStream())) {
            layout = (Layout) decoder.readObject();
        }
        request.getSession().setAttribute("cells", layout.columns() * layout.rows());
        response.setStatus(204);
    }
}
