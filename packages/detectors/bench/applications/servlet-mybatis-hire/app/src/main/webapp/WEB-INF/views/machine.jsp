<%@ page contentType="text/html;charset=UTF-8" language="java" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ taglib prefix="fmt" uri="http://java.sun.com/jsp/jstl/fmt" %>
<%@ taglib prefix="fn" uri="http://java.sun.com/jsp/jstl/functions" %>
<!DOCTYPE html>
<html>
<head><title>Hallam Plant Hire</title><link rel="stylesheet" href="/style.css"></head>
<body>
<h1><c:out value="${machine.model}"/></h1>
<img src="<c:url value='/photos/${machine.photo}'/>" alt="">
<p>${machine.dayRate} a day, ${machine.quantity} left</p>
<form method="post" action="<c:url value='/basket'/>">
  <input type="hidden" name="machine" value="${machine.id}">
  <input name="days" type="number" value="1">
  <button>Into the basket</button>
</form>
<h2>What customers say</h2>
<c:forEach var="note" items="${notes}">
  <div class="note">
    <b><c:out value="${note.author}"/></b>
    <fmt:formatDate value="${note.writtenOn}" pattern="d MMMM yyyy"/>
    <p>${note.text}</p>
  </div>
</c:forEach>
</body>
</html>
