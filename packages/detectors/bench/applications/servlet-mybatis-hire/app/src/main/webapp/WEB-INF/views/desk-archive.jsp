<%@ page contentType="text/html;charset=UTF-8" language="java" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ taglib prefix="fmt" uri="http://java.sun.com/jsp/jstl/fmt" %>
<%@ taglib prefix="fn" uri="http://java.sun.com/jsp/jstl/functions" %>
<!DOCTYPE html>
<html>
<head><title>Hallam Plant Hire</title><link rel="stylesheet" href="/style.css"></head>
<body>
<h1>Year ${year}</h1>
<table>
  <c:forEach var="row" items="${rows}">
    <tr><c:forEach var="cell" items="${row}"><td><c:out value="${cell.value}"/></td></c:forEach></tr>
  </c:forEach>
</table>
</body>
</html>
