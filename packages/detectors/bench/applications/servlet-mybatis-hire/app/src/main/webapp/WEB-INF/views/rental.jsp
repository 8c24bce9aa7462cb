<%@ page contentType="text/html;charset=UTF-8" language="java" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ taglib prefix="fmt" uri="http://java.sun.com/jsp/jstl/fmt" %>
<%@ taglib prefix="fn" uri="http://java.sun.com/jsp/jstl/functions" %>
<!DOCTYPE html>
<html>
<head><title>Hallam Plant Hire</title><link rel="stylesheet" href="/style.css"></head>
<body>
<h1><c:out value="${rental.machineModel}"/></h1>
<p><fmt:formatDate value="${rental.startsOn}"/> to <fmt:formatDate value="${rental.endsOn}"/></p>
<p>Site: <c:out value="${rental.siteAddress}"/></p>
<form method="post">
  <input type="hidden" name="formToken" value="${sessionScope.formToken}">
  <input type="hidden" name="id" value="${rental.id}">
  <input name="siteAddress" value="<c:out value='${rental.siteAddress}'/>">
  <button name="action" value="move">Another site</button>
  <button name="action" value="cancel">Cancel</button>
</form>
</body>
</html>
