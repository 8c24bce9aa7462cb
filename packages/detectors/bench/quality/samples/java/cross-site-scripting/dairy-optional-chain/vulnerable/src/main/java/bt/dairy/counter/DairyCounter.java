package bt.dairy.counter;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/counter")
public class DairyCounter extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html");
        Optional<String> cheese = Optional.ofNullable(request.getHeader("X-Cheese"))
            .filter(name -> name.length() < 80)
            .map(String::trim);
        PrintWriter page = response.getWriter();
        page.print("<p>Today: ");
        cheese.ifPresentOrElse(name -> page.print(name), () -> page.print("butter"));
        page.print("</p>");
    }
}
