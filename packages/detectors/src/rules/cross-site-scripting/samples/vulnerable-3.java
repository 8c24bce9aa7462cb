// Texts that are escaped, and then made what they were.
package shop.web;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.web.util.HtmlUtils;

class Notices extends HttpServlet {
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setContentType("text/html");
    String encoded = URLEncoder.encode(request.getParameter("q"), StandardCharsets.UTF_8);
    String decoded = URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    // finding: cross-site-scripting
    response.getWriter().println("<p>" + decoded + "</p>");
  }

  protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setContentType("text/html");
    String escaped = HtmlUtils.htmlEscape(request.getParameter("q"));
    // finding: cross-site-scripting
    response.getWriter().println("<p>" + HtmlUtils.htmlUnescape(escaped) + "</p>");
  }
}
