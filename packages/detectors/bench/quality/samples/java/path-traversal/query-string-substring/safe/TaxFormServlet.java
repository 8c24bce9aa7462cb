package org.millbrook.townhall;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/forms/fetch")
public class TaxFormServlet extends HttpServlet {

    private static final String FOLDER = "/srv/townhall/forms";
    private static final String KEY = "form=";
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,60}\\.pdf");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String form = formName(request.getQueryString());
        if (!NAME.matcher(form).matches()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "Form name is missing or malformed");
            return;
        }
        response.setContentType("application/pdf");
        try (InputStream content = Files.newInputStream(Path.of(FOLDER, form))) {
            content.transferTo(response.getOutputStream());
        } catch (InvalidPathException | NoSuchFileException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static String formName(String query) {
        if (query == null) {
            return "";
        }
        int start = query.indexOf(KEY);
        if (start < 0) {
            return "";
        }
        String rest = query.substring(start + KEY.length());
        int end = rest.indexOf('&');
        return end < 0 ? rest : rest.substring(0, end);
    }
}
