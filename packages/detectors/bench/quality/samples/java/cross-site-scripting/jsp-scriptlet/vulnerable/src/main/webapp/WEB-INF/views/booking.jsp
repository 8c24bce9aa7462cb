<%@ page contentType="text/html;charset=UTF-8" pageEncoding="UTF-8" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<html>
<head><title>Booking</title></head>
<body>
<h1>Your booking</h1>
<form method="post" action="booking">
  <label>Guest <input name="guest"></label>
</form>
<% if (request.getParameter("guest") != null) { %>
<p>Booked for <%= request.getParameter("guest") %>.</p>
<% } %>
</body>
</html>
