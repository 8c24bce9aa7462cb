<%@ page contentType="text/html;charset=UTF-8" language="java" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ taglib prefix="fmt" uri="http://java.sun.com/jsp/jstl/fmt" %>
<%@ taglib prefix="fn" uri="http://java.sun.com/jsp/jstl/functions" %>
<!DOCTYPE html>
<html>
<head><title>Hallam Plant Hire</title><link rel="stylesheet" href="/style.css"></head>
<body>
<h1>Depot</h1>
<p>Desk ${sessionScope.staff.depotId}</p>
<table>
  <c:forEach var="machine" items="${machines}">
    <tr>
      <td><c:out value="${machine.assetNumber}"/></td>
      <td><c:out value="${machine.model}"/></td>
      <td>${machine.quantity}</td>
    </tr>
  </c:forEach>
</table>
</body>
</html>
