package gl.fiskeri.kvote;

import java.io.IOException;
import java.util.LinkedList;
import java.util.List;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/quota/open")
public class QuotaSession extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String district = "none";
        for (Cookie cookie : request.getCookies()) {
            if ("district".equals(cookie.getName())) {
                district = cookie.getValue();
            }
        }
        List<String> districts = new LinkedList<>();
        districts.add("nuuk");
        districts.add("sisimiut");
        districts.add(1, district);
        districts.remove("nuuk");
        String kept = districts.get(0);
        request.getSession().setAttribute("district", kept);
        response.setStatus(204);
    }
}
