package uk.hallam.hire.web;

import java.io.IOException;
import java.io.PrintWriter;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.owasp.encoder.Encode;
import uk.hallam.hire.model.Machine;
import uk.hallam.hire.service.Catalogue;

/** A small box with what is free, for the pages of partners. */
@WebServlet("/availability")
public class AvailabilityServlet extends HttpServlet {
    private final Catalogue catalogue = new Catalogue();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String title = Parameters.text(request, "title", "Free today");
        String colour = Parameters.text(request, "colour", "navy");
        response.setContentType("text/html; charset=UTF-8");
        PrintWriter out = response.getWriter();
        out.println("<div class=\"availability\" style=\"color: " + Encode.forCssString(colour) + "\">");
        out.println("<h3>" + Encode.forHtml(title) + "</h3>");
        String assets = Parameters.text(request, "assets", "");
        for (Machine machine : catalogue.byAssets(assets)) {
            out.println("<p>" + Encode.forHtml(machine.getModel()) + ": " + machine.getQuantity() + "</p>");
        }
        out.println("<a href=\"/catalogue?assets=" + assets + "\">more</a>");
        out.println("</div>");
    }
}
