package uk.hallam.hire.web;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import javax.servlet.ServletException;
import javax.servlet.annotation.MultipartConfig;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.Part;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLStreamException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xml.sax.SAXException;
import uk.hallam.hire.io.OrderImport;
import uk.hallam.hire.service.Photos;

/** Staff bring in what suppliers send. */
@WebServlet("/desk/import")
@MultipartConfig(maxFileSize = 20 * 1024 * 1024)
public class DeskImportServlet extends HttpServlet {
    private static final Logger LOG = LoggerFactory.getLogger(DeskImportServlet.class);

    private final OrderImport imports = new OrderImport();

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        Part part = request.getPart("file");
        Photos photos = new Photos(getServletContext().getRealPath("/photos"));
        try (InputStream in = part.getInputStream()) {
            switch (Parameters.text(request, "kind", "")) {
                case "order":
                    request.setAttribute("order", imports.order(in));
                    break;
                case "prices":
                    request.setAttribute("lines", imports.priceList(in));
                    break;
                case "notice":
                    request.setAttribute("notice", imports.deliveryNotice(in).getDocumentElement().getAttribute("number"));
                    break;
                case "survey":
                    File folder = new File(System.getProperty("hire.surveys", "/var/lib/hire/surveys"), Long.toString(System.currentTimeMillis()));
                    request.setAttribute("count", photos.unpackSurvey(in, folder));
                    break;
                case "catalogue":
                    request.setAttribute("count", photos.unpackCatalogue(in));
                    break;
                default:
                    response.sendError(HttpServletResponse.SC_BAD_REQUEST);
                    return;
            }
        } catch (SAXException | ParserConfigurationException | XMLStreamException e) {
            LOG.warn("import of " + part.getSubmittedFileName() + " failed: " + e.getMessage());
            request.setAttribute("problem", "The file cannot be read.");
        }
        request.getRequestDispatcher("/WEB-INF/views/import.jsp").forward(request, response);
    }
}
