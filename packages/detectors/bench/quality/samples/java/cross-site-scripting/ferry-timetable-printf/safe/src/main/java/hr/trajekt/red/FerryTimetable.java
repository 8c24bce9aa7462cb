package hr.trajekt.red;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.web.util.HtmlUtils;

@WebServlet("/timetable")
public class FerryTimetable extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, String[]> values = request.getParameterMap();
        String harbour = "Split";
        String[] harbours = values.get("harbour");
        if (harbours != null) {
            harbour = harbours[0];
        }
        harbour = HtmlUtils.htmlEscape(harbour);
        response.setContentType("text/html;charset=UTF-8");
        PrintWriter page = response.getWriter();
        page.println("<!doctype html><title>Timetable</title>");
        Object[] shown = {harbour, 6};
        page.printf(Locale.US, "<h1>Ferries from %1$s</h1><p>%2$d a day</p>", shown);
    }
}
