<%@ page contentType="text/html;charset=UTF-8" language="java" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ taglib prefix="fmt" uri="http://java.sun.com/jsp/jstl/fmt" %>
<%@ taglib prefix="fn" uri="http://java.sun.com/jsp/jstl/functions" %>
<!DOCTYPE html>
<html>
<head><title>Hallam Plant Hire</title><link rel="stylesheet" href="/style.css"></head>
<body>
<h1>Invoice <c:out value="${invoice.number}"/></h1>
<p><fmt:formatDate value="${invoice.issuedOn}"/></p>
<p>${invoice.amount}, <c:out value="${invoice.reference}"/></p>
<p><a href="<c:url value='/account/invoice.pdf?id=${invoice.id}'/>">As a file</a></p>
</body>
</html>
