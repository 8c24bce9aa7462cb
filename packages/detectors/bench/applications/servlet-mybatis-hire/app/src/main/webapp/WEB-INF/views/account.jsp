<%@ page contentType="text/html;charset=UTF-8" language="java" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ taglib prefix="fmt" uri="http://java.sun.com/jsp/jstl/fmt" %>
<%@ taglib prefix="fn" uri="http://java.sun.com/jsp/jstl/functions" %>
<!DOCTYPE html>
<html>
<head><title>Hallam Plant Hire</title><link rel="stylesheet" href="/style.css"></head>
<body>
<h1><c:out value="${customer.companyName}"/></h1>
<p>You owe <fmt:formatNumber value="${owed}" type="currency"/>.</p>
<form method="post" action="<c:url value='/account/details'/>">
  <input type="hidden" name="formToken" value="${sessionScope.formToken}">
  <label>Company <input name="companyName" value="<c:out value='${customer.companyName}'/>"></label>
  <label>Contact <input name="contactName" value="<c:out value='${customer.contactName}'/>"></label>
  <label>Phone <input name="phone" value="<c:out value='${customer.phone}'/>"></label>
  <label>Address <textarea name="address"><c:out value="${customer.address}"/></textarea></label>
  <label>Website <input name="website" value="<c:out value='${customer.website}'/>"></label>
  <button>Save</button>
</form>
<h2>Rentals</h2>
<table>
  <c:forEach var="rental" items="${rentals}">
    <tr>
      <td><a href="<c:url value='/account/rental?id=${rental.id}'/>"><c:out value="${rental.machineModel}"/></a></td>
      <td><fmt:formatDate value="${rental.startsOn}"/></td>
      <td>${rental.total}</td>
      <td><c:out value="${rental.siteAddress}"/></td>
    </tr>
  </c:forEach>
</table>
</body>
</html>
