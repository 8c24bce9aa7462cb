<%@ page contentType="text/html;charset=UTF-8" language="java" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ taglib prefix="fmt" uri="http://java.sun.com/jsp/jstl/fmt" %>
<%@ taglib prefix="fn" uri="http://java.sun.com/jsp/jstl/functions" %>
<!DOCTYPE html>
<html>
<head><title>Hallam Plant Hire</title><link rel="stylesheet" href="/style.css"></head>
<body>
<h1>Your basket</h1>
<c:choose>
  <c:when test="${basket.empty}"><p>It is empty.</p></c:when>
  <c:otherwise>
    <table>
      <c:forEach var="line" items="${basket.lines}">
        <tr><td>${line.machineId}</td><td>${line.days} days</td></tr>
      </c:forEach>
    </table>
  </c:otherwise>
</c:choose>
<a href="<c:url value='/account/rental'/>">Book</a>
</body>
</html>
