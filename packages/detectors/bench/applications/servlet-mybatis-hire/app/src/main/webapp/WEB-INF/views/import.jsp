<%@ page contentType="text/html;charset=UTF-8" language="java" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ taglib prefix="fmt" uri="http://java.sun.com/jsp/jstl/fmt" %>
<%@ taglib prefix="fn" uri="http://java.sun.com/jsp/jstl/functions" %>
<!DOCTYPE html>
<html>
<head><title>Hallam Plant Hire</title><link rel="stylesheet" href="/style.css"></head>
<body>
<h1>Import</h1>
<c:if test="${not empty problem}"><p class="problem"><c:out value="${problem}"/></p></c:if>
<c:if test="${not empty order}">
  <p>Order <c:out value="${order.number}"/> of <c:out value="${order.supplier}"/></p>
  <c:forEach var="line" items="${order.lines}"><p><c:out value="${line.code}"/>: <c:out value="${line.label}"/></p></c:forEach>
</c:if>
<c:if test="${not empty notice}"><p>Notice <c:out value="${notice}"/></p></c:if>
<c:if test="${not empty count}"><p>${count} files</p></c:if>
</body>
</html>
