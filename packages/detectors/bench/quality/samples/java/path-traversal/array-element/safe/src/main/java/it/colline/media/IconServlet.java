package it.colline.media;

import java.io.File;
import java.io.IOException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.commons.io.FileUtils;

public class IconServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] icon = new String[2];
        icon[0] = "default.svg";
        icon[1] = request.getParameter("icon");
        String name = icon[0];
        byte[] content = FileUtils.readFileToByteArray(new File("/srv/icons", name));
        response.setContentType("application/octet-stream");
        response.getOutputStream().write(content);
    }
}
