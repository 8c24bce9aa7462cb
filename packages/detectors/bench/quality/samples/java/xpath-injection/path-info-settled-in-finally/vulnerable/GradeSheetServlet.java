package org.hillcrest.grades;

import java.io.IOException;
import java.util.Locale;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;

@WebServlet("/grades/*")
public class GradeSheetServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String grade = "";
        String usual = "";
        try {
            grade = normalise(request.getPathInfo());
        } catch (IllegalArgumentException e) {
            grade = "";
        } finally {
            usual = "year-7";
        }
        String wanted = grade.isEmpty() ? usual : grade;

        Document sheets = (Document) getServletContext().getAttribute("school.sheets");
        XPath xpath = XPathFactory.newInstance().newXPath();
        response.setContentType("text/plain");
        try {
            String published = xpath.evaluate("boolean(//sheet[@grade='" + wanted + "']/@published)", sheets);
            response.getWriter().print("true".equals(published) ? "published" : "in preparation");
        } catch (XPathExpressionException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND, "No such grade");
        }
    }

    private static String normalise(String pathInfo) {
        if (pathInfo == null || pathInfo.length() < 2) {
            throw new IllegalArgumentException("No grade in the path");
        }
        return pathInfo.substring(1).toLowerCase(Locale.ROOT);
    }
}
