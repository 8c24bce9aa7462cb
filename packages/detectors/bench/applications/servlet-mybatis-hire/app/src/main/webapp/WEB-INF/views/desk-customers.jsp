<%@ page contentType="text/html;charset=UTF-8" language="java" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ taglib prefix="fmt" uri="http://java.sun.com/jsp/jstl/fmt" %>
<%@ taglib prefix="fn" uri="http://java.sun.com/jsp/jstl/functions" %>
<!DOCTYPE html>
<html>
<head><title>Hallam Plant Hire</title><link rel="stylesheet" href="/style.css"></head>
<body>
<h1>Customers</h1>
<form><input name="q" value="${fn:escapeXml(q)}"><button>Search</button></form>
<table>
  <c:forEach var="customer" items="${customers}">
    <tr>
      <td><c:out value="${customer.companyName}"/></td>
      <td><c:out value="${customer.contactName}"/></td>
      <td><c:out value="${customer.address}" escapeXml="false"/></td>
      <td>${customer.creditLimit}</td>
    </tr>
  </c:forEach>
</table>
</body>
</html>
