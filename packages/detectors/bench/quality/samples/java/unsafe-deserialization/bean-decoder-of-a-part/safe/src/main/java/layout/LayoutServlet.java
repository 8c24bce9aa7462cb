package layout;

import java.beans.XMLDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.servlet.ServletException;
import javax.servlet.annotation.MultipartConfig;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.*;

@WebServlet("/layout")
@MultipartConfig(maxFileSize = 100_000)
public class LayoutServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        List<InputStream> streams = new ArrayList<>();
        streams.add(LayoutServlet.class.getResourceAsStream("/layout.xml"));
        streams.add(request.getPart("layout").getInputStream());
        InputStream chosen = streams.get(streams.size() - 2);
        try (XMLDecoder decoder = new XMLDecoder(chosen)) {
            Object layout = decoder.readObject();
            response.setStatus(layout == null ? 404 : 204);
        }
    }
}
