package org.millstone.users;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class PortraitServlet extends HttpServlet {
    private final File folder = new File("/srv/users");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getParameter("of");
        File file = new File(folder, name + ".png");
        if (file.getPath().startsWith(folder.getPath() + File.separator)) {
            response.setContentType("image/png");
            try (InputStream in = new FileInputStream(file)) {
                in.transferTo(response.getOutputStream());
            }
        }
    }
}
