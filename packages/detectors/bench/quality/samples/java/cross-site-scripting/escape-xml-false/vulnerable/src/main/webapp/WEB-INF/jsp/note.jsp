<%@ page contentType="text/html;charset=UTF-8" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<html>
<body>
<h1>Your note</h1>
<c:choose>
  <c:when test="${empty param.note}"><p>none</p></c:when>
  <c:otherwise><p><c:out value="${param.note}" escapeXml="false"/></p></c:otherwise>
</c:choose>
</body>
</html>
