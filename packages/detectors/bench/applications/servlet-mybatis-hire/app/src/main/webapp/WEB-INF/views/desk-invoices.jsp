<%@ page contentType="text/html;charset=UTF-8" language="java" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ taglib prefix="fmt" uri="http://java.sun.com/jsp/jstl/fmt" %>
<%@ taglib prefix="fn" uri="http://java.sun.com/jsp/jstl/functions" %>
<!DOCTYPE html>
<html>
<head><title>Hallam Plant Hire</title><link rel="stylesheet" href="/style.css"></head>
<body>
<h1>Invoices</h1>
<table>
  <c:forEach var="invoice" items="${invoices}">
    <tr><td><c:out value="${invoice.number}"/></td><td>${invoice.amount}</td><td><c:out value="${invoice.reference}"/></td></tr>
  </c:forEach>
</table>
</body>
</html>
