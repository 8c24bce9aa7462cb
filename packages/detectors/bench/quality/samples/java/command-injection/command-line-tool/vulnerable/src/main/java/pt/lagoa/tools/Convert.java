package pt.lagoa.tools;

import java.io.IOException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class Convert extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String chart = request.getParameter("chart");
        Runtime.getRuntime().exec(new String[] {"sh", "-c", "gdal_translate " + chart + " out.tif"});
        response.setStatus(202);
    }
}
