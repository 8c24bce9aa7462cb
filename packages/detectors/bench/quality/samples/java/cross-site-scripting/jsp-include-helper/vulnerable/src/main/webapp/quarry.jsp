<%@ page contentType="text/html;charset=UTF-8" import="ch.steinbruch.web.Texts" %>
<!doctype html>
<html>
<head><title>Quarry</title></head>
<body>
<%
  String name = request.getParameter("name");
  out.println("<h1>" + Texts.title(name) + "</h1>");
%>
</body>
</html>
