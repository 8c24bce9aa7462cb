<%@ page contentType="text/html;charset=UTF-8" language="java" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ taglib prefix="fmt" uri="http://java.sun.com/jsp/jstl/fmt" %>
<%@ taglib prefix="fn" uri="http://java.sun.com/jsp/jstl/functions" %>
<!DOCTYPE html>
<html>
<head><title>Hallam Plant Hire</title><link rel="stylesheet" href="/style.css"></head>
<body>
<%@ page import="java.util.List" %>
<%@ page import="uk.hallam.hire.model.Machine" %>
<%@ page import="org.owasp.encoder.Encode" %>
<%
  List<Machine> machines = (List<Machine>) request.getAttribute("machines");
  String text = (String) request.getAttribute("text");
%>
<h1>Machines</h1>
<form method="get">
  <input name="q" value="<%= text == null ? "" : Encode.forHtmlAttribute(text) %>">
  <select name="sort">
    <option value="m.model">Model</option>
    <option value="m.day_rate">Price</option>
  </select>
  <button>Search</button>
</form>
<% if (machines.isEmpty()) { %>
  <p class="empty">Nothing was found for <b><%= text %></b>.</p>
<% } %>
<ul class="machines">
<% for (Machine machine : machines) { %>
  <li>
    <a href="machine?id=<%= machine.getId() %>"><%= Encode.forHtml(machine.getModel()) %></a>
    <span><%= machine.getDayRate() %></span>
  </li>
<% } %>
</ul>
<c:if test="${page > 1}"><a href="?page=${page - 1}">back</a></c:if>
<a href="?page=${page + 1}">more</a>
</body>
</html>
