// Texts that are made what they were, and then escaped; and what is escaped in another way than it is decoded.
package shop.web;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.web.util.HtmlUtils;

class Notices extends HttpServlet {
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setContentType("text/html");
    String decoded = URLDecoder.decode(request.getParameter("q"), StandardCharsets.UTF_8);
    // ok: cross-site-scripting
    response.getWriter().println("<p>" + HtmlUtils.htmlEscape(decoded) + "</p>");
  }
}
